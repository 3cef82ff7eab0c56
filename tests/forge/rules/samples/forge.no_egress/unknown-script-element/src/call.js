export const f = (c) => { const s = document.createElement("script"); s.text = c; };
