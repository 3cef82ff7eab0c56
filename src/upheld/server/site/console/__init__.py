"""The console for staff: what needs a person today, the policy, the checks, the evidence, the reports."""
