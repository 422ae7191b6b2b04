/** Without anything compulsory no share of attendance can be reached: nobody would ever get a certificate. */
export const hasNothingCompulsory = (parts: readonly { isCompulsory: boolean }[]): boolean =>
  parts.length > 0 && parts.every(({ isCompulsory }) => !isCompulsory);
