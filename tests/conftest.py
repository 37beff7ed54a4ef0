"""No property is judged by the clock: the machine may be busy with something else."""

from hypothesis import settings

settings.register_profile("unhurried", settings(), deadline=None)
settings.load_profile("unhurried")
