"""Addresses: where links lead and which pictures stand in an article, with words for each."""

from viewer.render.checks.subject import Subject


def check_links(subject: Subject) -> None:
    """Each link and each related place is there; of one that is not, the likely one is named."""
    library = subject.library
    for address in subject.article.related:
        if (wrong := library.missing(address)) is not None:
            subject.blame("dead-link", f"“related”: {wrong[0]}", wrong[1])
        elif address.whole == subject.article.address:
            subject.blame("link-to-itself", "“related” names the article itself")
    for page in subject.article.pages:
        for link in page.links:
            if (wrong := library.missing(link.address)) is not None:
                subject.blame_line(link.line, "dead-link", wrong[0], wrong[1])


def check_figures(subject: Subject) -> None:
    """Each picture is there, with words for those who cannot see it and a caption for all."""
    for page in subject.article.pages:
        for figure in page.figures:
            if (wrong := subject.library.missing(figure.address)) is not None:
                subject.blame_line(figure.line, "missing-picture", wrong[0], wrong[1])
            if not figure.alt:
                message = "the picture has no words for those who cannot see it"
                subject.blame_line(figure.line, "no-alt", message)
            if not figure.caption:
                subject.blame_line(figure.line, "no-caption", "the picture has no caption")
