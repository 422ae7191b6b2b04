import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";

const require = createRequire(import.meta.url);

/** The files that documents are set in; `scripts/glyphs.ts` reads the characters they can print from here too. */
export const fontFiles = {
  serif: require.resolve("@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
  sans: require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  sansBold: require.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
};

let registered = false;

/** Makes the families `Serif` and `Sans` known to React-PDF, once per process; words are never hyphenated. */
export function registerFonts(): void {
  if (registered) return;
  registered = true;
  Font.register({ family: "Serif", src: fontFiles.serif });
  Font.register({
    family: "Sans",
    fonts: [
      { src: fontFiles.sans, fontWeight: 400 },
      { src: fontFiles.sansBold, fontWeight: 600 },
    ],
  });
  Font.registerHyphenationCallback((word) => [word]);
}
