namespace VcpuLint.Model;

/// <content>What the port finds when it looks.</content>
internal sealed partial class Adversary
{
    public void LookAtWork(HostKernel kernel, HostTask task, ThreadFlags flags, bool oneByOne)
    {
        flags &= ThreadFlags.TransferWork;
        _alphabet?.TellsApart(flags);
        ThreadFlags pending = task.Pending & flags;
        ThreadFlags offered = pending == 0 ? flags
            : oneByOne && (pending & ThreadFlags.MustExit) == 0 ? flags & ThreadFlags.MustExit
            : ThreadFlags.None;
        if (offered == ThreadFlags.None)
        {
            return;
        }

        bool own = task == kernel.Task;
        if ((own ? kernel.Vcpu : VcpuOf(kernel.Vcpu.Vm, task)) is not { } vcpu)
        {
            return;
        }

        if (!Decides(ChoiceKind.Raise, vcpu.Id, (int)offered, out Choice choice))
        {
            if (own && pending == 0 && !kernel.InterruptsOn)
            {
                _openFlags &= ~flags;
            }

            return;
        }

        var raised = (ThreadFlags)choice.Value;
        if (!own || kernel.InterruptsOn || (_openFlags & raised) != 0)
        {
            kernel.RaisedBefore(vcpu, raised);
        }
        else
        {
            kernel.Raise(vcpu, raised);
        }
    }

    public void Cleared(ThreadFlags flags) => _alphabet?.TellsApart(flags & ThreadFlags.TransferWork);

    public void LookAtRequests(HostKernel kernel, Vcpu vcpu)
    {
        if (vcpu != kernel.Vcpu || vcpu.HasRequests)
        {
            return;
        }

        if (Decides(ChoiceKind.Request, 0, -1, out Choice choice))
        {
            MakeRequest(kernel, (VcpuRequest)choice.Value);
        }
        else if (!kernel.InterruptsOn)
        {
            _openRequests = 0;
        }
    }

    public void LookAtRequest(HostKernel kernel, Vcpu vcpu, VcpuRequest request)
    {
        _alphabet?.AsksFor(request);
        if (vcpu != kernel.Vcpu || vcpu.HasRequest(request))
        {
            return;
        }

        if (Decides(ChoiceKind.Request, 0, (int)request, out _))
        {
            MakeRequest(kernel, request);
        }
        else if (!kernel.InterruptsOn)
        {
            _openRequests &= ~(1ul << (int)request);
        }
    }

    /// <summary>Only a vCPU that says it is in the guest is told to leave it.</summary>
    public void LookAtMode(HostKernel kernel)
    {
        if (kernel is { Publication: Publication.VcpuMode, Vcpu.StoredMode: VcpuMode.InGuestMode }
            && Decides(ChoiceKind.Kick, 0, 0, out _))
        {
            kernel.KickFromOutside();
        }
    }

    public void LookAtInterrupts(HostKernel kernel)
    {
        if (!kernel.InterruptsOn && !kernel.InterruptWaits && Decides(ChoiceKind.Interrupt, 0, 0, out _))
        {
            kernel.Progress.Note("[interrupt]");
            kernel.Interrupt();
        }
    }

    public void LookAtPageTables(HostKernel kernel, Vm vm)
    {
        if (vm.HasPageTables && Decides(ChoiceKind.TakePageTables, 0, 0, out _))
        {
            kernel.Progress.Note("[another vCPU takes the page tables back]");
            vm.HasPageTables = false;
        }
    }

    public bool Answer(string file, int line)
    {
        int site = _answers.FindIndex(answer => answer.Line == line && answer.File == file);
        if (site < 0)
        {
            site = _answers.Count;
            _answers.Add((file, line, false));
        }

        // What was answered once is answered again, so that a loop that goes round for one answer does so without further surprises.
        bool answer = _answers[site].Last;
        if (Decides(ChoiceKind.Answer, 0, answer ? 1 : 0, out Choice choice))
        {
            answer = choice.Value != 0;
            _answers[site] = (file, line, answer);
        }

        return answer;
    }

    private void MakeRequest(HostKernel kernel, VcpuRequest request)
    {
        if (kernel.InterruptsOn || (_openRequests & (1ul << (int)request)) != 0)
        {
            kernel.RequestedBefore(request);
        }
        else
        {
            kernel.Request(kernel.Vcpu, request);
        }
    }

    /// <summary>Returns whose task it is; one of another VM is none of this host's business.</summary>
    private static Vcpu? VcpuOf(Vm vm, HostTask task)
    {
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            if (vcpu.Task == task)
            {
                return vcpu;
            }
        }

        return null;
    }
}
