import { describe, expect, it } from 'vitest';
import { migrations, schemaVersion } from './migrations.ts';

describe('migrations', () => {
  it('are numbered 1, 2, 3 ...: a past version never changes its number', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    );
  });

  it('end with the version that this program writes, which main knows too', () => {
    expect(schemaVersion).toBe(migrations.at(-1)?.version);
  });
});
