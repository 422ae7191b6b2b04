/** The few colours that documents are printed in; each text colour reads at 4.5:1 or better on white. */
export const ink = {
  text: "#1c2733",
  quiet: "#4d5967",
  primary: "#154273",
  line: "#c3cdd8",
  shade: "#f2f5f8",
  accent: "#c9973b",
  paleOnPrimary: "#7f9cbd",
  white: "#ffffff",
} as const;
