"""From the text of a policy to units, and from units to proposed commitments; no network, no model, no Django."""
