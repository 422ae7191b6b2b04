import { hasRole, type User } from "../user";
import { type BoardGroup, boardGroups } from "./choices";

/** Whether the user sees the programme's board, or that of an organisation; trainers and actors have only their own. */
export const seesBoard = (user: User): boolean => hasRole(user, "coordinator", "administrator", "programme_manager");

/** Whether the user can be booked, and so has sessions of their own. */
export const hasOwnBoard = (user: User): boolean => hasRole(user, "trainer", "actor");

/** By what the user can look at the board: who only oversees the programme does not get to know who acts. */
export const groupsFor = (user: User): BoardGroup[] =>
  boardGroups.filter((group) => group !== "actor" || hasRole(user, "coordinator", "administrator"));

/** Whether the board that the user asks for is their own. */
export const showsOwn = (user: User, { own }: { own: boolean }): boolean =>
  hasOwnBoard(user) && (own || !seesBoard(user));
