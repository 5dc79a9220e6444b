import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { LodeDatabase } from '#data/database.ts';
import { beginContent, populate } from '#data/populate.ts';
import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';

const folder = resolve(import.meta.dirname, '../../resources/baseline');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);

const baseline = read.value;

/** A store with that content of the test's own; it is gone when the test ends. */
export async function openBaseline(name: string): Promise<LodeDatabase> {
  const db = new LodeDatabase(`${name} ${Math.random()}`);
  db.on('populate', (transaction) => populate(transaction, beginContent(baseline, 'store-1', 5)));
  await db.open();
  onTestFinished(() => db.delete());
  return db;
}
