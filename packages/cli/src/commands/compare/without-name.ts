import { wholeWord } from "./whole-word.ts"

/** What stands for the name of an environment: no name can hold these marks. */
const placeholder = "‹environment›"

/** A text with every whole-word occurrence of an environment's name replaced by a placeholder. */
export function withoutName(text: string, name: string): string {
  return name !== "" && text.includes(name) ? text.replaceAll(wholeWord(name), placeholder) : text
}
