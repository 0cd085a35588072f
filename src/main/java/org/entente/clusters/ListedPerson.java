package org.entente.clusters;

/// Somebody who consented to be shown on the cluster's public page, without their address.
public record ListedPerson(String name, String company) {}
