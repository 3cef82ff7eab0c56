export const f = (u) => `<script src="${u}"></script>`;
