package org.entente.agenda;

/// An event will not take place. Those who booked are to be told.
public record EventCancelled(EventId event) {}
