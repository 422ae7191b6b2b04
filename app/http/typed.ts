import type { FormValues } from "./form";

/** What a form shows: what was typed when it was refused, what stands otherwise. */
export interface Typed {
  text: (name: string) => string;
  isOn: (name: string) => boolean;
}

type Standing = Record<string, string | number | boolean | null | undefined>;

export function typed(values: FormValues | null | undefined, standing: Standing): Typed {
  const shown = (name: string) => {
    const value = values ? values[name] : standing[name];
    if (value === null || value === undefined || value === false) return "";
    return value === true ? "on" : String(value);
  };
  return { text: shown, isOn: (name) => shown(name) !== "" };
}
