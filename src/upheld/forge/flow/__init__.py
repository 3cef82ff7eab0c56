"""What happens when an entry of the app is called: values followed, calls found, and what holds on the way to them.

An abstract interpreter runs every entry once over symbolic values: constants and texts put together stay known, what
comes from a caller, the product or a store keeps its origin, and a branch that a permission decides leaves a guard on
its path. What it meets (calls to the product, ways out, stores, logs, …) it records as facts; rules judge those.
"""
