import type { Series } from '../observations.ts';
import type { When } from './claims.ts';
import { splitClauses, type Clause } from './clauses.ts';
import type { Desk } from './desk.ts';
import { judgeClause, type ClauseContext } from './judge-clause.ts';
import type { RankKeeper } from './judge-places.ts';
import { judgeLabelled } from './judge-labelled.ts';
import { labelsOf, readLabel } from './labels.ts';
import { markSentence } from './mark.ts';
import { mergeSame, type Placed } from './placed.ts';
import { splitRespectively } from './respective.ts';
import type { Sentence } from './sentences.ts';
import { carryFrom, carryOn, nothingCarried, type Carried } from './carried.ts';
import { findSubject } from './subject.ts';
import { whenAfter } from './when.ts';
import { yearOf } from './years.ts';

const saysSomething =
  /^(?:was|were|is|are|be|been|had|has|have|will|would|held|made|totaled|totalled|amounted|reached|averaged|averaging|ranged|ranging|accounted|accounting|supplied|shipped|imported|exported|produced|consumed|remained|continued|included|include|increased|decreased|declined|fell|dropped|rose|grew|climbed|doubled|tripled|halved|raised|began|planned|declining|falling|rising|stood|cost|sold|invested|operated|came|provided|represented|ended|closed|expanded|gained|lost|reduced|cut|forecast|jumped|surged|slipped|plunged|shrank|up|down|became|become|grown|risen|fallen|led|saw|stood|reported)$/;

/** Reads one sentence after another and keeps in mind what they were about. */
export class Reader {
  readonly desk: Desk;
  #sentence: Carried = nothingCarried;
  #year: string;
  /** A row of the whole that the paragraph ranked last, and how many sentences ago. */
  #ranked: ReturnType<RankKeeper['ranked']> = { row: null, ago: 0 };

  constructor(desk: Desk) {
    this.desk = desk;
    this.#year = desk.world.period;
  }

  /** `mayExcept` where the text tells of an exception in the sentence or beside it. */
  read(sentence: Sentence, mayExcept: boolean): Placed[] {
    const { desk } = this;
    this.#ranked = { row: this.#ranked.row, ago: this.#ranked.ago + 1 };
    if (sentence.opens) {
      this.#sentence = nothingCarried;
      this.#year = desk.world.period;
      this.#rank(null);
    }
    const own = yearOf(sentence.text, this.#year);
    const heading = this.#areaOf(sentence.heading);
    const items = markSentence(sentence, desk.lexicon, own, heading);
    const fallback: When = { periods: [this.#year], isExplicit: false };
    const label = readLabel(sentence, labelsOf(desk.profiles));
    if (
      label === null &&
      !items.some(({ mark }) => saysSomething.test(mark) || mark.endsWith('ed'))
    )
      return [];
    const placed =
      label === null
        ? []
        : judgeLabelled(desk, sentence.start, label, { year: this.#year, own, fallback });
    let carried = nothingCarried;
    let when = fallback;
    const clauses = splitClauses(items);
    for (const [place, clause] of clauses.entries()) {
      const before = { clause: carried, sentence: this.#sentence, heading };
      if (label === null) {
        const [year] = when.periods;
        const isTimedLater = clauses
          .slice(place + 1)
          .some((one) =>
            one.items.some(({ time }) => time !== undefined && time.periods[0] !== year),
          );
        const doubt = { isTimedLater, mayExcept };
        const context = { before, when, start: sentence.start, year: this.#year, doubt };
        placed.push(...this.#judge(clause, context));
      }
      const { concepts } = findSubject(clause, 0, before);
      carried = carryOn(carried, carryFrom(clause, concepts));
      when = whenAfter(clause) ?? when;
    }
    this.#sentence = carryOn(this.#sentence, carried);
    this.#year = own;
    return placed;
  }

  #judge(clause: Clause, context: Omit<ClauseContext, keyof RankKeeper>): Placed[] {
    const keeper: RankKeeper = { ranked: () => this.#ranked, rank: (row) => this.#rank(row) };
    const parts = splitRespectively(clause);
    const placed = parts.flatMap((part) => judgeClause(this.desk, part, { ...context, ...keeper }));
    return parts.length > 1 ? mergeSame(placed) : placed;
  }

  #rank(row: Series | null): void {
    this.#ranked = { row, ago: 0 };
  }

  #areaOf(heading: string): string | null {
    if (heading === '') return null;
    const items = markSentence({ text: heading }, this.desk.lexicon, this.#year, null);
    return items.find(({ area }) => area !== undefined)?.area?.name ?? null;
  }
}
