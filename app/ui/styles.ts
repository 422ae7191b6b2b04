/** Imported once, first thing in the root: the order of the layers, the font, the tokens and the base. */
import "./layers.css";
import "@fontsource-variable/source-sans-3";
import "./tokens.css";
import "./base.css";
import "./print.css";
