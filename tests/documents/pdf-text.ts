import { inflateSync } from "node:zlib";

/** Reads a PDF as pdfkit writes it: enough to tell what its pages say, in the order of their content. */
export interface ReadPdf {
  pages: string[];
  /** The names of the fonts embedded in the file, without their subset prefix. */
  embedded: string[];
  source: string;
}

export function readPdf(bytes: Buffer): ReadPdf {
  const source = bytes.toString("latin1");
  const objects = new Map([...source.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map((o) => [o[1], o[2] ?? ""]));
  const follow = (text: string, key: string) => objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1]) ?? "";
  const maps = (page: string) =>
    [...follow(page, "Resources").matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
      ([, name, id]) => [name, characterMap(streamOf(follow(objects.get(id) ?? "", "ToUnicode")))] as const,
    );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return {
    pages: pages.map((page) => textOf(streamOf(follow(page, "Contents")), new Map(maps(page)))),
    embedded: [...new Set([...source.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map((found) => found[1] ?? ""))].sort(),
    source,
  };
}

function streamOf(body: string): string {
  const data = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1];
  if (data === undefined) return "";
  const bytes = Buffer.from(data, "latin1");
  return (body.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
}

/** From glyph (four hexadecimal digits) to text, out of a ToUnicode map of consecutive ranges. */
function characterMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, first = "", list = ""] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, codes = ""], index) => {
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, "0");
      map.set(glyph, Buffer.from(codes.replaceAll(" ", ""), "hex").swap16().toString("utf16le"));
    });
  }
  return map;
}

function textOf(content: string, fonts: Map<string | undefined, Map<string, string>>): string {
  const blocks = [...content.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, block = ""]) => {
    const font = fonts.get(/\/(F\d+) /.exec(block)?.[1]);
    const glyphs = [...block.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, codes = ""]) => codes.match(/.{4}/g) ?? []);
    return glyphs.map((glyph) => font?.get(glyph) ?? "\uFFFD").join("");
  });
  return blocks.join("\n");
}
