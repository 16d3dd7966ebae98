namespace VcpuLint.Model;

/// <content>What a port can see without a call of the kernel, and what happened before it looks.</content>
internal sealed partial class HostKernel
{
    /// <summary>The port reads its vCPU's mode.</summary>
    public void LookAtMode() => _environment.LookAtMode(this);

    /// <summary>The port reads one of its vCPU's requests and leaves it.</summary>
    public void LookAtRequest(VcpuRequest request) => _environment.LookAtRequest(this, Vcpu, request);

    /// <summary>The port asks whether the guest's page tables are there.</summary>
    public void LookAtPageTables(Vm vm) => _environment.LookAtPageTables(this, vm);

    /// <summary>The port asks whether an interrupt waits.</summary>
    public bool LookAtInterrupts()
    {
        _environment.LookAtInterrupts(this);
        return InterruptWaits;
    }

    /// <summary>A wait that a signal ends says whether one did.</summary>
    public bool SignalArrived()
    {
        _environment.LookAtWork(this, Task, ThreadFlags.MustExit);
        return (Task.Pending & ThreadFlags.MustExit) != 0;
    }

    /// <summary>Answers a question about what the model does not have.</summary>
    public bool Answer(string file, int line)
    {
        Begin();
        bool answer = _environment.Answer(file, line);
        End($"Nondeterministic.Bool() = {answer}");
        return answer;
    }

    /// <summary>Work was raised while interrupts were still on, so that its interrupt was taken; the port has not looked since.</summary>
    public void RaisedBefore(Vcpu vcpu, ThreadFlags flags)
    {
        vcpu.Task.Pending |= flags;
        if (_progress.Recording)
        {
            string when = InterruptsOn || vcpu != Vcpu ? string.Empty : ", before interrupts were disabled";
            _progress.Note($"[raise {flags.Names()} for {vcpu}{when}]");
        }
    }

    /// <summary>A request was made while interrupts were still on, so that the interrupt that came with it was taken.</summary>
    public void RequestedBefore(VcpuRequest request)
    {
        Vcpu.SetRequest(request);
        Vcpu.Task.Wake();
        if (_traits.Publication == Publication.SieControl || _publication.Mode == PublishedMode.Unsafe)
        {
            // A mode that was stored after the request was made is as the port stored it.
            TellToLeave(Vcpu);
        }

        if (_progress.Recording)
        {
            _progress.Note($"[request {request} of {Vcpu}{(InterruptsOn ? string.Empty : ", before interrupts were disabled")}]");
        }
    }

    /// <summary>Another CPU kicks the vCPU without a request.</summary>
    public void KickFromOutside()
    {
        Vcpu.Task.Wake();
        _progress.Note("[kick]");
        if (TellToLeave(Vcpu))
        {
            Interrupt();
        }
    }
}
