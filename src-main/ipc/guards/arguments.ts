import { fail, succeed, type Result } from '../../result.ts';

/** The arguments of each of these requests, checked. */
export type GuardsOf<Subject> = {
  readonly [Name in keyof Subject]: (
    args: readonly unknown[],
  ) => Result<Readonly<ArgumentsOf<Subject[Name]>>>;
};

type ArgumentsOf<Request> = Request extends (...args: infer Arguments) => unknown
  ? Arguments
  : never;

/** No arguments. */
export function checkNone(args: readonly unknown[]): Result<[]> {
  return args.length === 0 ? succeed([]) : fail('This request takes no arguments.');
}

/** The only argument, checked. */
export function checkOnly<T>(
  args: readonly unknown[],
  check: (value: unknown) => Result<T>,
): Result<[T]> {
  if (args.length !== 1) return fail('This request takes one argument.');
  const checked = check(args[0]);
  return checked.ok ? succeed([checked.value]) : checked;
}

/** Both arguments, checked; the first that is wrong says why. */
export function checkBoth<A, B>(
  args: readonly unknown[],
  checkFirst: (value: unknown) => Result<A>,
  checkSecond: (value: unknown) => Result<B>,
): Result<[A, B]> {
  if (args.length !== 2) return fail('This request takes two arguments.');
  const first = checkFirst(args[0]);
  if (!first.ok) return first;
  const second = checkSecond(args[1]);
  return second.ok ? succeed([first.value, second.value]) : second;
}
