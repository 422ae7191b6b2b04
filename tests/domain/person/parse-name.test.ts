import { expect, test } from "vitest";
import { parseName } from "~/domain/person/parse-name";

test.each([
  ["Anna Jansen", "Anna", null, "Jansen"],
  ["Anna van der Berg", "Anna", "van der", "Berg"],
  ["  Anna   van  der   Berg ", "Anna", "van der", "Berg"],
  ["Jan Willem de Vries", "Jan Willem", "de", "Vries"],
  ["Vincent in 't Veld", "Vincent", "in 't", "Veld"],
  ["Vincent in ’t Veld", "Vincent", "in ’t", "Veld"],
  ["Fatima el Amrani", "Fatima", "el", "Amrani"],
  ["Şahin Łukasz Nguyễn", "Şahin Łukasz", null, "Nguyễn"],
  ["Sinéad O'Neill-van 't Hof", "Sinéad", null, "O'Neill-van 't Hof"],
  ["Eva Berg-van Dijk", "Eva", null, "Berg-van Dijk"],
  ["Anna van der Berg-de Wit", "Anna", "van der", "Berg-de Wit"],
  ["Dirk Van Damme", "Dirk", null, "Van Damme"],
  ["Minh Do", "Minh", null, "Do"],
])("%s", (text, givenName, infix, familyName) => {
  expect(parseName(text)).toEqual({ givenName, infix, familyName });
});

test.each(["", "   ", "Anna", "van"])("%j is not a whole name", (text) => {
  expect(parseName(text)).toBeUndefined();
});
