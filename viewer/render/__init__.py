"""How it looks: text becomes blocks, themes become colours, sizes become type. No Qt here."""
