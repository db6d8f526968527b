"""Checks of a built site, each made with a tool that Bantin's authors did not write."""
