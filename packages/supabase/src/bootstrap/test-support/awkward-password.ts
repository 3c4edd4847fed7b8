/** Every character that breaks a URL, a shell, SQL, YAML or a password file somewhere. */
export const awkwardPassword = `p@w:w/w?w#w%w&w+w w"w'w\\w|w$w\`w;w`
