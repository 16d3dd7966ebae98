namespace VcpuLint.Model;

/// <summary>Everything around a running port that the port does not decide: the guest, other CPUs, devices, user space.</summary>
internal interface IHostEnvironment
{
    /// <summary>Something may happen now.</summary>
    void At(HostMoment moment, HostControl host);

    /// <summary>Runs the guest until it exits.</summary>
    GuestExit RunGuest(HostControl host);

    /// <summary>Does what makes a waiting task go on. It throws if there is nothing more: a wait must never hang.</summary>
    /// <param name="call">The call that waits.</param>
    /// <param name="host">What it can act on.</param>
    void WakeUp(string call, HostControl host);
}
