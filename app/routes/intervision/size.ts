import { usualSize } from "~/domain/intervision/rules";

/** Whether a group of so many is as it should be. */
export const sizeTone = (size: number): "good" | "warning" =>
  size >= usualSize.minimum && size <= usualSize.maximum ? "good" : "warning";
