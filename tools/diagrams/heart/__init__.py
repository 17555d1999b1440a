"""The heart cut open from the front, as the ventricles squeeze: with a sound mitral valve and with a leaking one."""
