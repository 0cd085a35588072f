package org.entente.agenda;

/// An event became known to everybody.
public record EventPublished(EventId event) {}
