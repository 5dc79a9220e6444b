import type { MarkupNode } from '#format/markup/node.ts';
import type { AssembledPart } from '#report/assemble/assemble-report.ts';
import { outline } from '#report/document/outline.ts';
import { partNodes } from '#report/html/report-node.ts';

/** What a part of the report is drawn from; the same array as before where nothing of it has changed. */
export interface Section {
  readonly id: string;
  readonly nodes: ReadonlyArray<MarkupNode>;
}

/** Makes the elements of a report's parts, and keeps those of parts that stay as they are. */
export class SectionNodes {
  readonly #known = new WeakMap<AssembledPart['made'], Map<number, MarkupNode[]>>();

  sectionsOf(parts: ReadonlyArray<AssembledPart>): Section[] {
    let under = 0;
    return parts.map(({ part, made }) => {
      const outlined = outline({ parts: made }, under);
      const levels = this.#known.get(made) ?? new Map<number, MarkupNode[]>();
      this.#known.set(made, levels);
      const nodes = levels.get(under) ?? outlined.flatMap(partNodes);
      levels.set(under, nodes);
      under = outlined.at(-1)?.under ?? under;
      return { id: part.id, nodes };
    });
  }
}
