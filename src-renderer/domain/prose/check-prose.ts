import { makeDesk } from './desk.ts';
import type { ProseFinding, ProseWorld } from './finding.ts';
import { Reader } from './reader.ts';
import { splitSentences } from './sentences.ts';
import { tellsOfExceptions } from './stand-back.ts';

/**
 * What the tables say to each figure, change, share, direction and rank that the text states, in
 * the order of the text. What is no figure (dates, purities, references) and what no row is about
 * by any of its words is passed over. The text is plain: references to figures are resolved before.
 * `onProgress` hears now and then how far the reading has come, from 0 to 1.
 */
export function checkProse(
  text: string,
  world: ProseWorld,
  onProgress?: (share: number) => void,
): ProseFinding[] {
  const reader = new Reader(makeDesk(world));
  const found: ProseFinding[] = [];
  const sentences = splitSentences(text);
  sentences.forEach((sentence, index) => {
    const beside = [sentences[index - 1], sentence, sentences[index + 1]];
    const mayExcept = beside.some((one) => one !== undefined && tellsOfExceptions(one.text));
    for (const { start, end, judgement } of reader.read(sentence, mayExcept)) {
      const doubts = reader.desk.book.doubts(judgement.links);
      found.push({
        start,
        end,
        quote: text.slice(start, end),
        ...judgement,
        ...(doubts.length === 0 ? {} : { doubts }),
      });
    }
    if (index % sentencesPerReport === 0) onProgress?.(sentence.end / Math.max(1, text.length));
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

const sentencesPerReport = 100;
