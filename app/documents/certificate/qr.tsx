import { Path, Svg } from "@react-pdf/renderer";
import { encode } from "uqr";
import { ink } from "../ink";

/** A QR code as one path: a path per module costs more than the rest of the page. `size` in points. */
export function QrCode({ text, size }: { text: string; size: number }) {
  const { path, modules } = qrPath(text);
  return (
    <Svg width={size} height={size} viewBox={`0 0 ${modules} ${modules}`}>
      <Path d={path} fill={ink.text} />
    </Svg>
  );
}

/** The path of a text's QR code (correction level M, no margin) in units of one module, and how many modules wide it is. */
export function qrPath(text: string): { path: string; modules: number } {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  return { path: data.map(rowPath).join(""), modules: size };
}

/** Each run of dark modules in a row becomes one rectangle. */
function rowPath(row: boolean[], y: number): string {
  const runs = row
    .map((dark) => (dark ? "1" : "0"))
    .join("")
    .matchAll(/1+/g);
  return [...runs].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`).join("");
}
