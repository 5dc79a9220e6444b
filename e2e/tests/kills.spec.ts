import { toRecords } from '#data/archive.ts';
import { diffRecords } from '#domain/record-diff.ts';
import { recordStep } from '#domain/steps.ts';
import { expect, test } from '../fixtures.ts';
import { findHalfSteps, readBaseline } from '../kills/baseline.ts';
import { withLargeEdition } from '../kills/large-step.ts';
import { openColumn } from '../kills/edits.ts';
import { planRounds } from '../kills/plan.ts';
import { Random } from '../kills/random.ts';

// `LODE_KILL_SEED=7 LODE_KILL_ROUNDS=40` draws other moments, and more of them; `npm run torture` sets both.
const seed = process.env['LODE_KILL_SEED'] ?? '2013';
const total = Number(process.env['LODE_KILL_ROUNDS'] ?? 15);

for (const { name, rounds, play } of planRounds(total)) {
  test(`${rounds} kills during ${name} (seed ${seed})`, async ({
    electron,
    place,
    cli,
    start,
  }, testInfo) => {
    test.setTimeout(120_000 + rounds * 60_000);
    const random = new Random(`${seed} ${name}`);
    const played = await play({ electron, place, cli, start, random }, rounds);
    await testInfo.attach('rounds', {
      body: JSON.stringify(played),
      contentType: 'application/json',
    });
    expect(played).toHaveLength(rounds);
    expect(played.filter(({ findings }) => findings.length > 0)).toEqual([]);

    const lode = await start();
    const { frame, table } = lode;
    await openColumn(lode);
    await table.enter('Germany', '2014', '10,950');
    await frame.showsAsSaved('Undo', 'to 10,950');
    await expect(frame.saving).toBeHidden();
  });
}

test('a step of which a part is missing would be seen', () => {
  const dataset = readBaseline();
  const identity = { key: 'store', uuid: 'store-1', createdAt: 0 } as const;
  const before = {
    dataset,
    annotations: [],
    charts: [],
    reports: [],
    settings: [identity],
    revisions: [],
  };
  const large = withLargeEdition(before, 8);
  const changes = diffRecords(toRecords(before), toRecords(large));
  expect(changes.length).toBeGreaterThan(1_000);
  const step = recordStep(null, { label: 'A large step', reason: '', changes }, 1);
  const whole = { ...large, revisions: [step] };
  expect(findHalfSteps(whole)).toEqual([]);
  expect(findHalfSteps(large)).toHaveLength(changes.length);
  const observations = large.dataset.observations.slice(0, -1);
  const half = { ...whole, dataset: { ...large.dataset, observations } };
  expect(findHalfSteps(half)).toHaveLength(1);
});
