/** A page in Markdown, in which links to files that do not come with it are their text alone. */
export function withoutDeadLinks(text, files) {
  return text.replace(/(?<!!)\[([^\][]*)\]\(([^()\s]*)\)/g, (link, label, place) => {
    const [file] = place.split('#');
    return file === '' || /^[a-z]+:/.test(file) || files.includes(file) ? link : label;
  });
}
