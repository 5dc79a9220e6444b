import type { Degree, Sign } from './claims.ts';

const up =
  'increased?|increases|increasing|rose|rises?|risen|rising|grew|grows?|grown|growing|growth|climbed|climb|gain|gained|expanded|jump|jumped|surged|advanced|raised|up|recovered';
const down =
  'decreased?|decreases|decreasing|declined?|declines|declining|fell|falls?|fallen|falling|dropped|drops?|dropping|reduced|reduction|shrank|shrunk|shrinking|slipped|plunged|lost|contracted|down|cut|lowered';
const upThan = 'more|higher|greater|above|larger|increase';
const downThan = 'less|lower|below|fewer|smaller|decrease';

export const movement = `(?:${up}|${down})`;
/**
 * Those that are verbs of the past: with a subject before them they are statements by themselves.
 */
export const movedVerb =
  '(?:increased|rose|grew|climbed|jumped|surged|advanced|recovered|decreased|declined|fell|dropped|shrank|shrunk|slipped|plunged|contracted)';
export const comparison = `(?:${upThan}|${downThan})`;
export const movementNoun =
  '(?:increase|rise|growth|gain|jump|climb|decrease|decline|drop|fall|reduction)';

const ups = new RegExp(`^(?:${up}|${upThan})$`);
const downs = new RegExp(`^(?:${down}|${downThan})$`);

/** Up, down, or 0 for a word that names no movement. */
export function signOf(word: string): Sign {
  return ups.test(word) ? 1 : downs.test(word) ? -1 : 0;
}

const slightly = /(?:slight|slightly|marginal|marginally|a little)/;

export function degreeOf(words: string): Degree {
  return slightly.test(words) ? 'slight' : 'any';
}
