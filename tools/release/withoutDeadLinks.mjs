/** A Markdown page in which links to files that are not packed with it become plain text. */
export function withoutDeadLinks(text, files) {
  return text.replace(/(?<!!)\[([^\][]*)\]\(([^()\s]*)\)/g, (link, label, place) => {
    const [file] = place.split('#');
    return file === '' || /^[a-z]+:/.test(file) || files.includes(file) ? link : label;
  });
}
