export const f = (c) => { const s = document.createElement("script"); s.text = c; document.body.append(s); };
