package org.entente.admission.papers.web;

/// A certificate with whose it is: for its paper, and for the host's own staff.
public record CertifiedView(CertificateView certificate, String holder, String company) {}
