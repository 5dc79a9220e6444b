import { fail, succeed, type Result } from '#domain/result.ts';
import { valueKinds, type Value } from '#domain/values.ts';

/** Builds a value from the package's flat fields; fails when a kind lacks its numbers or has others. */
export function readValue(
  kind: string,
  fields: {
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
  },
): Result<Value> {
  const { value, low, high } = fields;
  const has = [value !== null, low !== null, high !== null].map(Number).join('');
  switch (kind) {
    case 'number':
      return value !== null && has === '100'
        ? succeed({ kind, value })
        : fail('needs a value and neither low nor high');
    case 'range':
      if (low === null || high === null || has !== '011') return fail('needs low and high');
      return low <= high ? succeed({ kind, low, high }) : fail('has its low above its high');
    case 'bound':
      if (low !== null && has === '010') return succeed({ kind, low, high: null });
      if (high !== null && has === '001') return succeed({ kind, low: null, high });
      return fail('needs either low or high');
    case 'zero':
      return has === '000' || (has === '100' && value === 0)
        ? succeed({ kind })
        : fail('is zero and holds another number');
    case 'less-than-half-unit':
    case 'not-available':
    case 'withheld':
    case 'not-applicable':
      return has === '000' ? succeed({ kind }) : fail('takes no number');
    default:
      return fail(`is none of: ${valueKinds.join(', ')}`);
  }
}
