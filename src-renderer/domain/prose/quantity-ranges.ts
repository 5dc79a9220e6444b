/**
 * `from 3 to 5` is a change unless a word says that it is a range; `100 and 150` is a range only
 * after `between`.
 */
export function canBeRange(before: string, join: string, rest: string): boolean {
  const says =
    /\b(?:rang(?:e|ed|es|ing)(?: was)?(?: from| between)?|between|var(?:ied|ying) (?:from|between))(?: about)? ?$/;
  if (/and|or/.test(join)) return /\bbetween(?: about)? ?$/.test(before);
  // `from $485 to $500 per kilogram at the beginning of the year to $670`: what it led to comes
  // after the range.
  if (/^ to [^.;]*? to \$?\d/.test(rest.slice(0, 90).replace(/\d\.\d/g, '0'))) return true;
  // `to $690 in 2014 from $555 to $580`, `was $685, up from $485 to $500`: what it led to stands
  // before.
  if (
    /\b(?:to|at|averaged|was|were) (?:about )?\$?\d[\d,.]*[^;]{0,70}\bfrom(?: about)? ?$/.test(
      before,
    ) &&
    !/\bfrom\b.*\bfrom\b/.test(before)
  )
    return true;
  return says.test(before) || !/\bfrom(?: about| nearly| the| an?)? ?$/.test(before);
}

/** `by 12 t to 97 t`: the one is the change, the other what it led to. */
export function isChangeTo(before: string, join: string, unit: string): boolean {
  if (!join.includes('to')) return false;
  if (/\bby(?: about| nearly)? ?$/.test(before)) return unit !== '%';
  return (
    unit !== '%' &&
    /\b(?:rose|fell|increased|decreased|declined|dropped|grew|gained|lost|up|down) ?$/.test(before)
  );
}
