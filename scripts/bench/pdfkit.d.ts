/** What the comparison uses of pdfkit, which ships no types. */
declare module "pdfkit" {
  import type { Readable } from "node:stream";

  interface TextOptions {
    width?: number;
    align?: "left" | "right";
  }

  export default class PDFDocument extends Readable {
    constructor(options: Record<string, unknown>);
    registerFont(name: string, source: unknown): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(points: number): this;
    lineCap(cap: "round" | "butt"): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    path(d: string): this;
    circle(x: number, y: number, radius: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    save(): this;
    restore(): this;
    fill(colour?: string): this;
    stroke(colour?: string): this;
    end(): void;
  }
}
