import type { Series } from '../observations.ts';
import { Book } from './book.ts';
import { findCandidates } from './candidates.ts';
import { readClaims } from './read-claims.ts';
import type { When } from './claims.ts';
import { splitClauses, type Clause } from './clauses.ts';
import type { Judgement, ProseFinding, ProseWorld } from './finding.ts';
import { judgeGroup, judgeNamed } from './judge-group.ts';
import { labelsOf, readLabel, type Labelled } from './labels.ts';
import { asMeasure, judgeConcentration, judgeTogether } from './judge-together.ts';
import { judgeOrder, judgeTopShare } from './judge-rank.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { markSentence, type Item } from './mark.ts';
import { profilesOf, type Profile } from './profiles.ts';
import { readRanks, readTopShares } from './read-ranks.ts';
import { readConcentration, readTogether } from './read-together.ts';
import { isBaseTime } from './when.ts';
import { splitSentences, type Sentence } from './sentences.ts';
import {
  carryFrom,
  carryOn,
  findSubject,
  nothingCarried,
  type Carried,
  type Subject,
} from './subject.ts';

/**
 * What the tables say to each figure, change, share, direction and rank that the text states, in the order of the text.
 * What is no figure (dates, purities, references) and what no row is about by any of its words is passed over. The text
 * is plain: references to figures are resolved before.
 */
export function checkProse(text: string, world: ProseWorld): ProseFinding[] {
  const reader = new Reader(world);
  return splitSentences(text)
    .flatMap((sentence) => reader.read(sentence))
    .map(({ start, end, judgement }) => {
      const doubts = reader.book.doubts(judgement.links);
      return {
        start,
        end,
        quote: text.slice(start, end),
        ...judgement,
        ...(doubts.length === 0 ? {} : { doubts }),
      };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly judgement: Judgement;
}

const saysSomething =
  /^(?:was|were|is|are|be|been|had|has|have|will|would|held|made|totaled|totalled|amounted|reached|averaged|averaging|ranged|ranging|accounted|accounting|supplied|shipped|imported|exported|produced|consumed|remained|continued|included|include|increased|decreased|declined|fell|dropped|rose|grew|climbed|doubled|tripled|halved|raised|began|planned|declining|falling|rising|stood|cost|sold|invested|operated|came|provided|represented|ended|closed|expanded|gained|lost|reduced|cut|forecast|jumped|surged|slipped|plunged|shrank|up|down)$/;

/** Reads one sentence after another and keeps in mind what they were about. */
class Reader {
  readonly book: Book;
  readonly #world: ProseWorld;
  readonly #lexicon: Lexicon;
  readonly #profiles: ReadonlyArray<Profile>;
  #sentence: Carried = nothingCarried;
  #year: string;
  /** A row of the whole that the paragraph ranked last. */
  #row: Series | null = null;
  /** How many sentences ago that was. */
  #sinceRow = 0;

  constructor(world: ProseWorld) {
    this.book = new Book(world);
    this.#world = world;
    this.#lexicon = lexiconOf(world.series);
    this.#profiles = profilesOf(world.series, world.tables);
    this.#year = world.period;
  }

  read(sentence: Sentence): Placed[] {
    this.#sinceRow += 1;
    if (sentence.opens) {
      this.#sentence = nothingCarried;
      this.#year = this.#world.period;
      this.#row = null;
    }
    const heading = this.#areaOf(sentence.heading);
    const items = markSentence(sentence, this.#lexicon, this.#yearOf(sentence.text), heading);
    const fallback: When = { periods: [this.#year], isExplicit: false };
    const label = readLabel(sentence, labelsOf(this.#profiles));
    const placed = label === null ? [] : this.#readLabelled(sentence, label, fallback);
    if (
      label === null &&
      !items.some(({ mark }) => saysSomething.test(mark) || mark.endsWith('ed'))
    )
      return [];
    let carried = nothingCarried;
    let when = fallback;
    for (const clause of splitClauses(items)) {
      const before = { clause: carried, sentence: this.#sentence, heading };
      if (label === null) placed.push(...this.#readClause(clause, before, when, sentence.start));
      const { concepts } = findSubject(clause, 0, before);
      carried = carryOn(carried, carryFrom(clause, concepts));
      const time = clause.items.find(
        (item, index) => item.time !== undefined && !isBaseTime(clause, index),
      )?.time;
      if (time !== undefined) when = { periods: time.periods, isExplicit: false };
    }
    this.#sentence = carryOn(this.#sentence, carried);
    this.#year = this.#yearOf(sentence.text);
    return placed;
  }

  /** What is stated of rows that the sentence names before a colon. */
  #readLabelled(
    { text: whole, start }: Sentence,
    { profiles, text, isBare }: Labelled,
    fallback: When,
  ): Placed[] {
    const placed: Placed[] = [];
    let when = fallback;
    for (const clause of splitClauses(
      markSentence({ text }, this.#lexicon, this.#yearOf(whole), null),
    )) {
      for (const { claims } of readClaims(clause, when)) {
        const judgements = judgeNamed(this.book, profiles, { claims });
        claims.forEach((claim, index) => {
          const [from, to] = [clause.items[claim.index], clause.items[claim.last]];
          const judgement = judgements?.[index];
          if (from === undefined || to === undefined || judgement === undefined) return;
          if (!('quantity' in claim) && judgement.links.length === 0) return;
          const soft = this.#soften(claim, judgement);
          placed.push({
            ...extent(from, to, start),
            judgement:
              isBare && soft.verdict === 'disagree' ? { ...soft, verdict: 'cannot-tell' } : soft,
          });
        });
      }
      const time = clause.items.find(
        (item, at) => item.time !== undefined && !isBaseTime(clause, at),
      )?.time;
      if (time !== undefined) when = { periods: time.periods, isExplicit: false };
    }
    return placed;
  }

  #readClause(
    clause: Clause,
    before: Pick<Subject, 'clause' | 'sentence' | 'heading'>,
    fallback: When,
    start: number,
  ): Placed[] {
    const placed: Placed[] = [];
    const put = (first: number, last: number, judgement: Judgement) => {
      const [from, to] = [clause.items[first], clause.items[last]];
      if (from !== undefined && to !== undefined)
        placed.push({ ...extent(from, to, start), judgement });
    };
    const topShares = readTopShares(clause, fallback);
    for (const top of topShares) {
      const judgement = this.#judgeTop(clause, top, before);
      if (judgement !== null) put(top.index, top.index, judgement);
    }
    const ranks = readRanks(clause, fallback);
    const together = readTogether(clause, fallback);
    const taken = new Set([
      ...placed.map(({ start: at }) => at),
      ...together.map(({ index }) => start + (clause.items[index]?.start ?? -1)),
    ]);
    for (const group of readClaims(clause, fallback)) {
      const claims = group.claims.filter(
        (claim) => !taken.has(start + (clause.items[claim.index]?.start ?? -1)),
      );
      const [anchor] = claims;
      if (anchor === undefined) continue;
      const found = findSubject(clause, anchor.index, before);
      // `The leading plants were ... (13%)`: who leads says what the shares are of.
      const list = ranks.find(
        ({ index, last }) => index <= anchor.index && anchor.index <= last + 2,
      );
      const subject =
        list === undefined || found.concepts.length > 0
          ? found
          : { ...found, concepts: [list.concept] };
      const judgements = judgeGroup(this.book, this.#profiles, this.#lexicon, subject, { claims });
      claims.forEach((claim, index) => {
        const judgement = judgements?.[index];
        if (claim.kind === 'direction' && (judgement?.links.length ?? 0) === 0) return;
        if (judgement !== undefined) put(claim.index, claim.last, this.#soften(claim, judgement));
        else if ('quantity' in claim)
          put(claim.index, claim.last, unknown(claim.quantity.quote, claim.kind));
      });
    }
    const rows = (items: ReadonlyArray<number>, concept: string) => {
      const found = items.map((index) =>
        this.#ranked({ ...findSubject(clause, index + 0.5, before), concepts: [concept] }),
      );
      const series = found.flatMap((one) => (one === null ? [] : [one.series]));
      return series.length < found.length ? [] : series;
    };
    for (const rank of ranks) {
      const series = rows(rank.areas, rank.concept);
      if (series.length === 0) continue;
      this.#rank(series);
      put(rank.index, rank.last, judgeOrder(this.book, series, rank.place, rank.when));
    }
    for (const { named, concept, start: from, index, when } of together) {
      const series = rows(named, concept);
      const quantity = clause.items[index]?.quantity;
      if (series.length === 0 || quantity === undefined) continue;
      this.#rank(series);
      put(from, named.at(-1) ?? from, judgeOrder(this.book, series, 1, when));
      put(index, index, judgeTogether(this.book, series, quantity, when));
    }
    for (const { index, when } of readConcentration(clause, fallback)) {
      const quantity = clause.items[index]?.quantity;
      const form = before.clause.form ?? before.sentence.form;
      const row = this.#row === null ? null : asMeasure(this.book, this.#row, form);
      if (row === null || quantity === undefined) continue;
      const judgement = judgeConcentration(this.book, row, quantity, when);
      // Only right behind an order is it sure whose concentration is meant.
      const isSure = this.#sinceRow <= 1;
      put(index, index, isSure || judgement.verdict !== 'disagree' ? judgement : opened(judgement));
    }
    return placed;
  }

  #rank([head]: ReadonlyArray<Series>): void {
    this.#row = head ?? null;
    this.#sinceRow = 0;
  }

  #judgeTop(
    clause: Clause,
    top: ReturnType<typeof readTopShares>[number],
    before: Pick<Subject, 'clause' | 'sentence' | 'heading'>,
  ): Judgement | null {
    const quantity = clause.items[top.index]?.quantity;
    const subject = findSubject(clause, top.index, before);
    if (quantity === undefined || subject.entities.length > 0) return null;
    // Any part will do to find the rows: they have one total.
    const part = this.#profiles.find((profile) => {
      const { series } = profile;
      const asPart: Subject = {
        ...subject,
        supplier: series.country,
        area: series.country,
        areas: new Set([series.country]),
      };
      return (
        series.role === 'part' &&
        profile.form === 'amount' &&
        findCandidates(asPart, { role: 'rank', unit: null }, [profile], this.#lexicon).length > 0
      );
    });
    return part === undefined || [...subject.words].some((word) => this.#lexicon.topics.has(word))
      ? null
      : judgeTopShare(this.book, part.series, top.count, quantity, top.when);
  }

  /** The row that has a place among others; a share that the text gives only where no table has it. */
  #ranked(subject: Subject): Profile | null {
    const all = findCandidates(
      subject,
      { role: 'rank', unit: null },
      this.#profiles,
      this.#lexicon,
    );
    const part = all.find(({ profile }) => profile.series.role === 'part');
    return (part ?? all[0])?.profile ?? null;
  }

  /** A year that only the sentence before names is no ground for a contradiction. */
  #soften(claim: { readonly when?: When; readonly to?: When }, judgement: Judgement): Judgement {
    const when = claim.when ?? claim.to;
    const isCarried = when?.isExplicit === false && this.#year !== this.#world.period;
    return judgement.verdict === 'disagree' && isCarried
      ? {
          ...judgement,
          verdict: 'cannot-tell',
          message: `${judgement.message} The text does not say of which year it is.`,
        }
      : judgement;
  }

  #areaOf(heading: string): string | null {
    if (heading === '') return null;
    const sentence: Sentence = {
      start: 0,
      end: heading.length,
      text: heading,
      heading: '',
      opens: true,
    };
    return (
      markSentence(sentence, this.#lexicon, this.#year, null).find(({ area }) => area !== undefined)
        ?.area?.name ?? null
    );
  }

  /** The year that a sentence is about: the only one that it names, else the one before. */
  #yearOf(text: string): string {
    const years = new Set(
      text.replace(/\([^()]{0,300}\)/g, '').match(/\b(?:19|20)\d\d\b(?![,.]\d)/g) ?? [],
    );
    const [only] = years;
    return years.size === 1 && only !== undefined ? only : this.#year;
  }
}

function opened(judgement: Judgement): Judgement {
  return {
    ...judgement,
    verdict: 'cannot-tell',
    message: `${judgement.message} The text does not say plainly whose concentration it is.`,
  };
}

function extent(from: Item, to: Item, start: number): { start: number; end: number } {
  return { start: start + from.start, end: start + Math.max(from.end, to.end) };
}

function unknown(quote: string, kind: string): Judgement {
  return {
    verdict: 'cannot-tell',
    kind: kind === 'share' ? 'share' : kind === 'change' ? 'change' : 'level',
    message: `No row of the tables is clearly what “${quote}” is about.`,
    links: [],
  };
}
