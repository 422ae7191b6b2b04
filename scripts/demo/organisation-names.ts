/** Where the plan's organisations live in the demo; invented for those of which the plan does not tell. */
export const homeTowns: Record<string, string> = {
  Youké: "Utrecht",
  Enver: "Rotterdam",
  iHUB: "Alkmaar",
  Philadelphia: "Amsterdam",
  "WIJ Groningen": "Groningen",
  Levvel: "Amsterdam",
  "Entrea Lindenhout": "Nijmegen",
  "Via Jeugd": "Maastricht",
  "De Combinatie": "Amsterdam",
  Jarabee: "Enschede",
  "Stichting de As": "Ede",
  VIGO: "Oss",
  "Triade-Vitree": "Lelystad",
  "Sterk Huis": "Tilburg",
};

const kinds = ["Jeugdhulp", "Stichting", "Jeugdzorg", "Gezinshulp", "Jeugdteam", "Gezinshuis", "Opvoedhulp"];
const symbols = [
  "De Wilg",
  "Het Anker",
  "De Brug",
  "Kompas",
  "De Vuurtoren",
  "Morgenrood",
  "De Linde",
  "Samen Thuis",
  "De Haven",
  "Het Baken",
  "Veerkracht",
  "De Springplank",
  "Zonnewende",
  "De Ketting",
  "Wegwijs",
  "De Korenbloem",
  "Het Nest",
  "Tweesprong",
  "De Regenboog",
  "Horizon",
];
const towns = [
  "Zwolle",
  "Assen",
  "Leeuwarden",
  "Haarlem",
  "Leiden",
  "Delft",
  "Breda",
  "Eindhoven",
  "Venlo",
  "Arnhem",
  "Amersfoort",
  "Apeldoorn",
  "Hoorn",
  "Gouda",
  "Dordrecht",
  "Middelburg",
];

/** As many organisations that don't exist, each with a home town; the same ones every time. */
export function inventOrganisations(count: number): { name: string; serviceArea: string }[] {
  if (count > kinds.length * symbols.length * towns.length) throw new RangeError("The demo knows no more names.");
  return Array.from({ length: count }, (_, index) => {
    const town = at(towns, index);
    const symbol = at(symbols, Math.floor(index / towns.length));
    const kind = at(kinds, Math.floor(index / (towns.length * symbols.length)));
    return { name: `${kind} ${symbol} ${town}`, serviceArea: town };
  });
}

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? "";
