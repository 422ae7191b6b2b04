/**
 * Placing loose combining marks costs two fifths of setting a line, and no document prints them: letters come
 * composed (NFC), and `domain/certificate/glyphs.ts` refuses the rest.
 */
export const composedOnly = { ccmp: 0, mark: 0, mkmk: 0 };
