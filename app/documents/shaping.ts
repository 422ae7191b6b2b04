/** Composing accents from loose marks costs two fifths of setting a line; composed letters (NFC) do not need it. */
const withoutLooseMarks = { ccmp: 0, mark: 0, mkmk: 0 };

/** The font features a document needs: those for loose combining marks only when its facts hold one. */
export const shapingOf = (facts: object): { fontFeatureSettings?: Record<string, number> } =>
  /\p{M}/u.test(JSON.stringify(facts)) ? {} : { fontFeatureSettings: withoutLooseMarks };
