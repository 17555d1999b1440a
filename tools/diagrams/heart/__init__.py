"""The heart cut open from the front as it squeezes: with a sound mitral valve, and with a leaking one."""
