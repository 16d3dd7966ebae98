namespace VcpuLint.Model;

/// <summary>Everything around a running port that the port does not decide: the guest, other CPUs, devices, user space.</summary>
internal interface IHostEnvironment
{
    /// <summary>Gets the host's time, or <see langword="null"/> for one that stands still.</summary>
    IHostClock? Clock => null;

    /// <summary>A run begins.</summary>
    void Begin(HostKernel kernel)
    {
    }

    /// <summary>Something may happen now.</summary>
    void At(HostMoment moment, HostControl host);

    /// <summary>Runs the guest until it exits.</summary>
    /// <param name="host">What it can act on.</param>
    /// <param name="vcpu">The vCPU that entered.</param>
    /// <param name="threads">The vCPUs that are in the guest with it, itself included.</param>
    GuestExit RunGuest(HostControl host, Vcpu vcpu, List<Vcpu> threads);

    /// <summary>Does what makes a waiting task go on. It throws if there is nothing more: a wait must never hang.</summary>
    /// <param name="call">The call that waits.</param>
    /// <param name="host">What it can act on.</param>
    void WakeUp(string call, HostControl host);

    /// <summary>Answers a question about what the model does not have.</summary>
    /// <param name="file">The file of the question.</param>
    /// <param name="line">Its line.</param>
    bool Answer(string file, int line);

    /// <summary>The guest is entered in violation of the protocol.</summary>
    /// <returns><see langword="true"/> if the run goes on all the same; otherwise it ends with an exception.</returns>
    bool EntryBroken(Breach breach);

    /// <summary>A call breaks the protocol; the run ends.</summary>
    void CallBroken(Breach breach)
    {
    }

    /// <summary>The port is about to see whether any of these flags of a task is pending, or to do the work they announce.</summary>
    /// <param name="kernel">The kernel that runs the port.</param>
    /// <param name="task">The task.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="oneByOne">Whether it matters which of them are pending, and not only that one is.</param>
    void LookAtWork(HostKernel kernel, HostTask task, ThreadFlags flags, bool oneByOne = false)
    {
    }

    /// <summary>The port clears flags without a look at them.</summary>
    void Cleared(ThreadFlags flags)
    {
    }

    /// <summary>The port took a request, and handles it now.</summary>
    void RequestTaken(Vcpu vcpu, VcpuRequest request)
    {
    }

    /// <summary>The port, or what it left to others, kicks a vCPU.</summary>
    void Kicked(Vcpu vcpu)
    {
    }

    /// <summary>The port is about to see whether a vCPU has any request.</summary>
    void LookAtRequests(HostKernel kernel, Vcpu vcpu)
    {
    }

    /// <summary>The port is about to see whether a vCPU has this request.</summary>
    void LookAtRequest(HostKernel kernel, Vcpu vcpu, VcpuRequest request)
    {
    }

    /// <summary>The port is about to see whether a requester has changed the mode of its vCPU.</summary>
    void LookAtMode(HostKernel kernel)
    {
    }

    /// <summary>The port is about to see whether an interrupt waits.</summary>
    void LookAtInterrupts(HostKernel kernel)
    {
    }

    /// <summary>The port is about to see whether another vCPU has taken the guest's page tables back.</summary>
    void LookAtPageTables(HostKernel kernel, Vm vm)
    {
    }
}
