import type { MarkupNode } from '#format/markup/node.ts';
import type { AssembledPart } from '#report/assemble/assemble-report.ts';
import { outline } from '#report/document/outline.ts';
import { partNodes } from '#report/html/report-node.ts';

/** What a part of the report is drawn from; the very object of before where nothing of it has changed. */
export interface Section {
  readonly id: string;
  readonly nodes: ReadonlyArray<MarkupNode>;
}

/** Makes the elements of a report's parts, and keeps those of parts that stay as they are. */
export class SectionNodes {
  /** By what a part has become, and by the level of the heading above it. */
  readonly #known = new WeakMap<AssembledPart['made'], Map<number, Section>>();

  sectionsOf(parts: ReadonlyArray<AssembledPart>): Section[] {
    let under = 0;
    return parts.map(({ part, made }) => {
      const outlined = outline({ parts: made }, under);
      const levels = this.#known.get(made) ?? new Map<number, Section>();
      this.#known.set(made, levels);
      const section = levels.get(under) ?? { id: part.id, nodes: outlined.flatMap(partNodes) };
      levels.set(under, section);
      under = outlined.at(-1)?.under ?? under;
      return section;
    });
  }
}
