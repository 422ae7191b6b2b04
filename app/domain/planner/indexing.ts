/** An entry that is known to be there. */
export function item<Value>(list: ArrayLike<Value>, index: number): Value {
  const value = list[index];
  if (value === undefined) throw new RangeError(`No entry ${index}.`);
  return value;
}
