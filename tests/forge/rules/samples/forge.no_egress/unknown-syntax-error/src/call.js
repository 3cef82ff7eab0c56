export const f = () => {
  fetch(
};
const = ;
