import React, { useEffect, useRef } from "react";
export const V = ({ html }) => {
  const place = useRef(null);
  useEffect(() => {
    place.current.innerHTML = html;
  }, [html]);
  return <div ref={place} />;
};
