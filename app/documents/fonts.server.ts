import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";

const require = createRequire(import.meta.url);

/** Where each font stands on disk. */
export const fontFiles = {
  serif: require.resolve("@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
  sans: require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  sansBold: require.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
};

/** Every font that a document is set in. */
export const fonts = {
  serif: { fontFamily: "Serif" },
  sans: { fontFamily: "Sans", fontWeight: 400 },
  sansBold: { fontFamily: "Sans", fontWeight: 600 },
} as const;

type FontName = keyof typeof fonts;

const loaded = new Map<FontName, ReturnType<typeof loadFont>>();

/** The font as React-PDF has read it: read once per process. */
export function parsedFont(name: FontName) {
  const font = loaded.get(name) ?? loadFont(name);
  loaded.set(name, font);
  return font;
}

/** Makes every font of `fonts` known to React-PDF and reads it, once per process. */
export async function loadFonts(): Promise<void> {
  await Promise.all((Object.keys(fonts) as FontName[]).map(parsedFont));
}

async function loadFont(name: FontName): Promise<ParsedFont> {
  Font.register({ ...fonts[name], family: fonts[name].fontFamily, src: fontFiles[name] });
  Font.registerHyphenationCallback(wordParts);
  await Font.load(fonts[name]);
  const data = Font.getFont(fonts[name]).data as unknown as ParsedFont | null;
  if (!data) throw new Error(`The font ${name} was not read.`);
  nameGlyphs(data);
  rememberLayouts(data);
  return data;
}

/** What is used of a font that fontkit, which ships no types, has read. */
interface ParsedFont {
  characterSet: number[];
  layout(text: string, ...options: unknown[]): object;
  glyphForCodePoint(point: number): object;
}

/**
 * A glyph remembers the characters of its first use. Embedding an "Ş" uses the "S" as a part, for no character at
 * all, after which no later document would hold an "S" that can be searched or read aloud. So every glyph is first
 * used as itself: ligatures for their letters, then each character.
 */
function nameGlyphs(font: ParsedFont): void {
  font.layout("ff fi fl ffi ffl fb fh fj fk ft tt Th");
  for (const point of font.characterSet) font.glyphForCodePoint(point);
}

/** How many lines of text each font remembers the glyphs of. */
const remembered = 2000;

/**
 * Choosing the glyphs of a line is a sixth of a certificate's cost, and the certificates of one training share nearly
 * all their lines: so each font remembers them, the oldest forgotten first.
 */
function rememberLayouts(font: ParsedFont): void {
  const layout = font.layout.bind(font);
  const known = new Map<string, object>();
  font.layout = (text, ...options) => {
    const key = `${JSON.stringify(options)}${text}`;
    const run = known.get(key) ?? layout(text, ...options);
    known.delete(key);
    known.set(key, run);
    if (known.size > remembered) known.delete(known.keys().next().value ?? key);
    return run;
  };
}

/** Words are never hyphenated, unless nobody wrote such a word: then it must not run off the page. */
export function wordParts(word: string): string[] {
  return word.length <= 60 ? [word] : (word.match(/.{1,30}/gsu) ?? [word]);
}
