namespace VcpuLint.Scenarios.KickStorms;

/// <summary>The load of a kick storm: many VMs whose vCPUs work for a short time and sleep, on a host whose counters are unstable.</summary>
internal sealed record StormLoad
{
    /// <summary>Gets how many CPUs the host has.</summary>
    public int Cpus { get; init; } = 32;

    /// <summary>Gets how many vCPUs there are in all, as nearly as whole VMs can come.</summary>
    public int Vcpus { get; init; } = 192;

    /// <summary>Gets how many vCPUs a VM has.</summary>
    public int PerVm { get; init; } = 8;

    /// <summary>Gets the mean time for which a vCPU works.</summary>
    public Nanoseconds Work { get; init; } = Nanoseconds.FromMicroseconds(135);

    /// <summary>Gets the mean time for which it sleeps.</summary>
    public Nanoseconds Sleep { get; init; } = Nanoseconds.FromMicroseconds(1200);

    /// <summary>Gets a value indicating whether the counters are unstable; if not, only loads on another CPU ask for anything.</summary>
    public bool IsTscUnstable { get; init; } = true;

    /// <summary>Gets what chance depends on.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gets how many VMs there are.</summary>
    public int Vms => Math.Max(1, Vcpus / PerVm);
}
