import { whatIsMissing } from '#domain/annotations/target-world.ts';
import type { LodeDatabase } from '#data/database.ts';
import { readSeriesFigures } from '#data/enter.ts';
import { readTargetWorld } from '#data/target-world.ts';
import { findNearest } from '#domain/nearest.ts';
import { readPeriod } from '#domain/periods.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { parseTarget, writeTarget, type Target } from '#domain/targets.ts';
import { latest } from '#domain/view.ts';
import { findSeries } from '../lookup.ts';

/**
 * The target that was meant: in its own form, or more briefly a series' id, a table's id, or SERIES@PERIOD for the
 * newest edition that has a figure there. Fails naming the nearest where there is no such thing.
 */
export async function resolveTarget(db: LodeDatabase, written: string): Promise<Result<string>> {
  const text = written.trim();
  const parsed = parseTarget(text);
  if (parsed !== null) return findTarget(db, inCanonicalForm(parsed));
  const place = /^([^@#]+)@([^@#]+)$/.exec(text);
  if (place !== null) return findFigure(db, place[1]?.trim() ?? '', place[2] ?? '');
  if (await db.series.get(text)) return succeed(writeTarget({ on: 'series', seriesId: text }));
  if (await db.statisticalTables.get(text)) {
    return succeed(writeTarget({ on: 'table', tableId: text }));
  }
  const known = [
    ...(await db.statisticalTables.toCollection().primaryKeys()),
    ...(await db.series.toCollection().primaryKeys()),
  ];
  const nearest = text.length > 200 ? [] : findNearest(text, known, 3);
  const hint = nearest.length === 0 ? '' : ` Nearest: ${nearest.join(', ')}.`;
  return fail(`There is nothing “${text.slice(0, 200)}” that a note could be on.${hint}`);
}

async function findTarget(db: LodeDatabase, target: Target): Promise<Result<string>> {
  const text = writeTarget(target);
  const missing = whatIsMissing(target, await readTargetWorld(db, [text]));
  return missing === null ? succeed(text) : fail(missing);
}

async function findFigure(
  db: LodeDatabase,
  seriesId: string,
  written: string,
): Promise<Result<string>> {
  const series = await findSeries(db, seriesId);
  if (!series.ok) return series;
  const period = readPeriod(written);
  if (!period.ok) return period;
  const figures = await readSeriesFigures(db, seriesId);
  const found = figures.at(seriesId, period.value.id, latest);
  if (found === null) {
    return fail(
      `No edition has a figure of ${seriesId} for ${period.value.id}. Name the edition: ${seriesId}@${period.value.id}#EDITION.`,
    );
  }
  const { editionId } = found;
  return succeed(writeTarget({ on: 'figure', seriesId, period: period.value.id, editionId }));
}

/** With periods as Lode writes them, where they are written so that they can be read. */
function inCanonicalForm(target: Target): Target {
  const canonical = (text: string) => {
    const read = readPeriod(text);
    return read.ok ? read.value.id : text;
  };
  switch (target.on) {
    case 'figure':
    case 'period':
      return { ...target, period: canonical(target.period) };
    case 'range':
      return { ...target, first: canonical(target.first), last: canonical(target.last) };
    default:
      return target;
  }
}
