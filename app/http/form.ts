import { parse } from "@conform-to/dom";
import { unstable_coerceFormValue as coerceFormValue } from "@conform-to/zod/v4";
import type { z } from "zod";
import { fieldReasons } from "~/domain/field-reasons";
import { Refusal } from "~/domain/refusal";

/** What was typed, as it was typed: a refused form shows it again. */
export type FormValues = Record<string, string | string[]>;

/** A submitted form: `marks[0].mark` and the like become nested values. */
export class Form {
  constructor(private readonly data: FormData) {}

  /** The button that was pressed: `<button name="intent" value="…">`. */
  get intent(): string {
    return this.text("intent");
  }

  /** The sender's key for carrying out a repeated request once. */
  get once(): string | undefined {
    return this.text("_once") || undefined;
  }

  text(name: string): string {
    const value = this.data.get(name);
    return typeof value === "string" ? value : "";
  }

  file(name: string): File | undefined {
    const value = this.data.get(name);
    return value instanceof File && value.size > 0 ? value : undefined;
  }

  all(name: string): string[] {
    return this.data.getAll(name).filter((value) => typeof value === "string");
  }

  /** The form as a verb's input: strings become numbers and booleans where the schema wants them; `fixed` wins. */
  input<Schema extends z.ZodType>(schema: Schema, fixed: Record<string, unknown> = {}): z.input<Schema> {
    const { payload } = parse(this.data, { resolve: (value) => ({ value }) });
    const whole = { ...payload, ...fixed };
    const parsed = coerceFormValue(schema).safeParse(whole, { reportInput: true });
    if (parsed.success) return parsed.data as z.input<Schema>;
    const { "": reasons = [], ...fields } = fieldReasons(parsed.error);
    throw new Refusal("invalid", reasons, fields);
  }

  get values(): FormValues {
    const names = [...new Set(this.data.keys())].filter((name) => !name.startsWith("_") && name !== "intent");
    return Object.fromEntries(
      names.map((name) => {
        const texts = this.all(name);
        return [name, texts.length === 1 ? (texts[0] ?? "") : texts];
      }),
    );
  }
}

export async function readForm(request: Request): Promise<Form> {
  return new Form(await request.formData());
}
